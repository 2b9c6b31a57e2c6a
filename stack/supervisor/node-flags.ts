/**
 * How node runs each of our programs; sizes in MiB. A heap that may grow to gigabytes is hardly ever collected and lies about what is needed; under
 * this bound the collector keeps it at about one and a half times of what is alive. What lives as long as a batch of events fits into the young
 * part, which is collected cheaply; it starts at half of its size, since growing there costs collections that keep what is about to die.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-old-space-size=768', '--min-semi-space-size=16', '--max-semi-space-size=32'];
