// How much of a picture is decoded at most. A page of a daily prints some 30 megapixels; cameras give up to 60.

export const MOST_BYTES = 60 * 1024 * 1024
/** Decoding holds some twelve bytes a pixel. */
export const MOST_PIXELS = 64_000_000
export const MOST_MILLISECONDS = 20_000
/** JavaScript heap of the decoding thread, in MB; pixels lie outside of it. */
export const MOST_HEAP_MB = 256
/** Longer side of the small copy that is kept of an archived picture. */
export const THUMBNAIL_LONG_SIDE = 320
export const THUMBNAIL_QUALITY = 75
