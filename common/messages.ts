import { defineExtensionMessaging } from '@webext-core/messaging'

/** Every call between contexts. The answering side is named first; `void` answers only say that it arrived. */
export interface Calls {
  /** Background: brings the reader into the asking frame, unless settings leave its site out. */
  wantReader(): { granted: boolean }
  /**
   * Background: puts the highlights' sheet into the asking frame, made from the settings, in place of the one that
   * the frame got before. Answers with the sheet, to be named the next time.
   */
  wantSheet(request: SheetRequest): string
  /** Background: takes a sheet out of the asking frame. */
  dropSheet(sheet: string): void
  /** Background: brings the card's code into the asking frame. */
  wantCard(): void
  /** Background: adds up what the frames of a tab hold, for the badge. */
  reportCounts(report: FrameCounts): void
  /** Background: opens one of our own pages in a tab, such as `options.html` or `article.html#s7`. */
  openPage(path: `${'article' | 'options' | 'welcome'}.html${string}`): void
  /** Background: leaves a site out from now on (the card's “not on this site”). */
  leaveSiteOut(): void
  /** Background: leaves an entity unmarked on the asking tab's site (the card's “this is something else”). */
  leaveNameOut(entity: string): void
  /** Background: a card opened in the asking frame, or closed: Escape is to be heard in the page's other frames. */
  followEscape(on: boolean): void
  /** Background: closes the card in whichever frame of the tab it is open. */
  closeCards(): void
  /** Background: does in the active tab what a keyboard command asks. */
  runCommand(command: Command): void
  /**
   * A frame's reader: goes to a mention by its place in the frame, and says its place in the page. `hurried`: it
   * follows so closely on another that the way there is not to be seen.
   */
  goToMention(place: { index: number; ordinal: number; total: number; hurried: boolean }): void
  /** A frame's reader: has no current mention any more. */
  forgetMention(): void
  /** A frame's reader: opens the card at its current mention, or at the first in view. */
  openCardHere(): { opened: boolean }
}

/** What a page's text is like: dark on light, light on dark, or both. */
export type Scheme = 'light' | 'dark' | 'mixed'

export interface SheetRequest {
  scheme: Scheme
  /** The sheet that the frame got before. */
  previous?: string
}

/** How many mentions a frame holds, by entity id. A frame that is left (`pagehide`) reports empty counts. */
export interface FrameCounts {
  /** Tells one document of a frame from the next: any string of its own, made once by the reader. */
  document: string
  counts: Record<string, number>
}

/** The commands of the manifest, by their names there. */
export type Command =
  | 'next-mention'
  | 'previous-mention'
  | 'open-card'
  | 'toggle-highlighting'
  | 'toggle-site'

export const { sendMessage: ask, onMessage: answer } = defineExtensionMessaging<Calls>()
