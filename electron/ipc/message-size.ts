// How much a window may send at once, whatever the operation: asked before anything else looks at the message.

/** A page file of the longest kind that is read, its text and the items made of it, stays well below all three. */
export const MESSAGE_LIMITS = { characters: 24_000_000, values: 3_000_000, depth: 40 } as const

/** False for a message with more text, more values or deeper nesting than any honest one. Bytes have limits of their own in the contract. */
export function isWithinLimits(message: unknown, limits: { characters: number; values: number; depth: number } = MESSAGE_LIMITS): boolean {
  let characters = 0
  let values = 0
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: message, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    values += 1
    if (typeof value === 'string') characters += value.length
    if (values + waiting.length > limits.values || characters > limits.characters || depth > limits.depth) return false
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue
    if (Array.isArray(value) && value.length > limits.values) return false
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) characters += key.length
      waiting.push({ value: inner, depth: depth + 1 })
    }
  }
  return true
}
