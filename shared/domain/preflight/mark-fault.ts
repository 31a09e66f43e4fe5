// What the balance checks of quotes and brackets report.

export interface MarkFault {
  /** Index of the paragraph in the list that was checked, and the UTF-16 offset of the mark in it. */
  readonly paragraph: number
  readonly at: number
  readonly mark: string
  /** The partner that is missing. */
  readonly missing: 'opening' | 'closing'
}

/** The first fault of each paragraph: what follows is mostly its consequence. */
export function firstOfEachParagraph(faults: readonly MarkFault[]): MarkFault[] {
  const sorted = faults.toSorted((one, other) => one.paragraph - other.paragraph || one.at - other.at)
  return sorted.filter((fault, index) => fault.paragraph !== sorted[index - 1]?.paragraph)
}
