/** What `withNames` puts before the bench’s script, beside the cuts of the dossier. */
declare module 'dossier:names' {
  /** All names of the bundled dossier, as they are written. */
  export const names: readonly string[]
}
