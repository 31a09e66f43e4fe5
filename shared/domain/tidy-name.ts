// How a person's name is written: the same name typed twice is one name.

/** Chinese names carry no inner spaces, Latin names single ones. */
export function tidyName(name: string): string {
  const trimmed = name.trim().replace(/[\s\u3000]+/gu, ' ')
  return /\p{Script=Han}/u.test(trimmed) ? trimmed.replace(/ /g, '') : trimmed
}
