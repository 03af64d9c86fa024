/** The bundled dossier, cut by the build for each script (`.scripts/dossier-plugin.ts`). */
declare module 'dossier:probe' {
  /** May a text hold a part of a name? */
  export const probe: (text: string) => boolean
}
declare module 'dossier:packed' {
  /** For `unpackLexicon`. */
  export const packed: string
}
declare module 'dossier:lexicon' {
  export const lexicon: import('../engine/index').Lexicon
}
declare module 'dossier:full' {
  export const dossier: import('../engine/index').Dossier
  export const article: import('../engine/index').Article
}
declare module 'dossier:popup' {
  export const dossier: import('./popup-dossier').PopupDossier
}
