"use client";

import { useEffect } from "react";

/** Tells the page around an embedded view how high it is, whenever that changes; `public/embed.js` listens there. */
export function TellHeight() {
  useEffect(() => {
    if (window.parent === window) return;
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      // A height is no secret, and the page around may be any.
      window.parent.postMessage({ type: "relata:height", height }, "*");
    };
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    tell();
    return () => observer.disconnect();
  }, []);
  return null;
}
