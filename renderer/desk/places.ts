// Where the person is: screen, issue, article, page, frame. One way to go elsewhere, used by every screen.
import { create } from 'zustand'

export const SCREENS = ['stock', 'editor', 'flatplan', 'makeUp', 'press', 'archive'] as const
export type WorkScreen = (typeof SCREENS)[number]
export type ScreenName = WorkScreen | 'settings'

/** What the archive is opened for: words to look for, an archived article to read, or the imports. */
export type ArchiveErrand =
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'article'; readonly archivedId: string }
  | { readonly kind: 'imports' }

/** A place to go. What is left out stays as it is, except the paragraph, which is only for this once. */
export interface Place {
  readonly screen: ScreenName
  readonly articleId?: string | null
  readonly pageId?: string | null
  readonly frameId?: string | null
  /** Paragraph of the article's body, from 1, to bring into view. */
  readonly paragraph?: number
  /** The article was made just now: the caret goes into its headline. */
  readonly isNew?: true
  readonly archive?: ArchiveErrand
}

export interface PlacesState {
  readonly screen: ScreenName
  readonly issueId: string | null
  readonly articleId: string | null
  readonly pageId: string | null
  readonly frameId: string | null
  /** Set when a finding named it; the editor takes it once and clears it with `paragraphShown`. */
  readonly paragraph: number | null
  /** Set when the article was made just now; the editor takes it once and clears it with `newShown`. */
  readonly isNew: boolean
  /** Set when someone came to the archive for something; the archive takes it once and clears it with `archiveOpened`. */
  readonly archive: ArchiveErrand | null
  readonly open: (place: Place) => void
  /** Changes the issue; article, page and frame belonged to the former one. */
  readonly openIssue: (issueId: string | null) => void
  readonly selectArticle: (articleId: string | null) => void
  readonly selectPage: (pageId: string | null) => void
  readonly selectFrame: (frameId: string | null) => void
  readonly paragraphShown: () => void
  readonly newShown: () => void
  readonly archiveOpened: () => void
}

export const usePlaces = create<PlacesState>((set) => ({
  screen: 'stock',
  issueId: null,
  articleId: null,
  pageId: null,
  frameId: null,
  paragraph: null,
  isNew: false,
  archive: null,
  open: (place) =>
    set((now) => {
      const pageId = place.pageId === undefined ? now.pageId : place.pageId
      // A frame is known only with its page: going to another page without naming a frame leaves none selected.
      const keptFrame = pageId === now.pageId ? now.frameId : null
      return {
        screen: place.screen,
        articleId: place.articleId === undefined ? now.articleId : place.articleId,
        pageId,
        frameId: place.frameId === undefined ? keptFrame : place.frameId,
        paragraph: place.paragraph ?? null,
        isNew: place.isNew ?? false,
        archive: place.archive ?? null,
      }
    }),
  openIssue: (issueId) =>
    set((now) => (now.issueId === issueId ? {} : { issueId, articleId: null, pageId: null, frameId: null, paragraph: null, isNew: false })),
  selectArticle: (articleId) => set({ articleId }),
  selectPage: (pageId) => set((now) => (now.pageId === pageId ? {} : { pageId, frameId: null })),
  selectFrame: (frameId) => set({ frameId }),
  paragraphShown: () => set({ paragraph: null }),
  newShown: () => set({ isNew: false }),
  archiveOpened: () => set({ archive: null }),
}))

/** Goes to a place from anywhere. */
export const openPlace = (place: Place): void => usePlaces.getState().open(place)
