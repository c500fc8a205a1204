import { type ChildProcess, spawn } from "node:child_process";

/**
 * Waits for its input to end, which it does however the process that holds the other end dies, then stops the server
 * unless another process uses it. Arguments: folder of users, our process id, the server's data folder.
 */
const SCRIPT = `
users=$1 self=$2 data=$3
read -r _
rm -f "$users/$self"
for attempt in 1 2 3 4 5; do
  for user in "$users"/*; do
    [ -e "$user" ] && kill -0 "\${user##*/}" 2>/dev/null && exit 0
  done
  if [ -s "$data/postmaster.pid" ]; then
    read -r server < "$data/postmaster.pid"
    if [ -r "/proc/$server/cmdline" ] && ! grep -aqF -- "$data" "/proc/$server/cmdline"; then exit 0; fi
    kill -INT "$server" 2>/dev/null
    exit 0
  fi
  sleep 1
done`;

/**
 * Returns a small process that stops the embedded server when this one dies without doing so itself, even by kill -9;
 * null on Windows, where the next start takes the server over instead.
 */
export function startWatchdog(users: string, dataFolder: string): ChildProcess | null {
  if (process.platform === "win32") return null;
  // A session of its own: Ctrl-C in the terminal must not reach it.
  const watchdog = spawn(
    "/bin/sh",
    ["-c", SCRIPT, "relata-watchdog", users, String(process.pid), dataFolder],
    {
      cwd: "/",
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    },
  );
  watchdog.on("error", () => undefined);
  watchdog.unref();
  const input = watchdog.stdin as unknown as {
    unref?: () => void;
    on: (event: "error", done: () => void) => void;
  };
  input.on("error", () => undefined);
  input.unref?.();
  return watchdog;
}
