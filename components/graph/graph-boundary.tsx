"use client";

import { Component, type ReactNode } from "react";
import controls from "@/components/shell/controls.module.css";
import styles from "./graph.module.css";

interface Props {
  /** Whether it is known already that there is nothing to draw from. */
  failed: boolean;
  toList: () => void;
  children: ReactNode;
}

/** Catches a canvas that this browser cannot make or draw, and offers the list, which shows the same lines. */
export class GraphBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error("The graph could not be drawn.", error);
  }

  override render() {
    if (!this.state.failed && !this.props.failed) return this.props.children;
    return (
      <div role="alert" className={styles.failed}>
        <p>The graph could not be drawn in this browser. The list shows the same lines.</p>
        <button type="button" className={controls.primary} onClick={this.props.toList}>
          Go to the list
        </button>
      </div>
    );
  }
}
