/**
 * How node runs each of our programs. A heap that may grow to gigabytes is hardly ever collected and lies about what is needed; under this bound (MiB)
 * the collector keeps it at about one and a half times of what is alive.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-old-space-size=768'];
