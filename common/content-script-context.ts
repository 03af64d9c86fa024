/**
 * Stands in for WXT's context of the same name (see `wxt.config.ts`). WXT's announces each script to the page by an
 * event of ours, in every frame, which a page should not be able to see; and it is a fifth of the always-on script.
 * Each script finds out for itself when its extension is gone.
 */
export class ContentScriptContext {
  readonly signal = new AbortController().signal
}
