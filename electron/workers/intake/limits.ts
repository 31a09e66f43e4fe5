// How much of a file is read at most. A page of a daily has some 20,000 characters; these are generous multiples.

export const MOST_BYTES = 30 * 1024 * 1024
/** Text that comes out of a file, in UTF-16 units and in lines. */
export const MOST_CHARACTERS = 8_000_000
export const MOST_LINES = 200_000
/** Everything a package (DOCX) may declare or inflate to. */
export const MOST_INFLATED_BYTES = 40 * 1024 * 1024
export const MOST_ENTRIES = 4000
export const MOST_PDF_PAGES = 200
export const MOST_PDF_TEXTS = 600_000
export const MOST_MILLISECONDS = 30_000
/** JavaScript heap of the reading process, in MB. */
export const MOST_HEAP_MB = 768
/** Everything that process holds in memory, buffers outside of the heap included, in MB. */
export const MOST_MEMORY_MB = 1280
