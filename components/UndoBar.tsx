import { X } from 'lucide-preact'

export interface Done {
  text: string
  undo?: (() => void) | undefined
}

interface Props {
  done: Done | undefined
  undoName: string
  closeName: string
  onClose(): void
}

/** Says what was just done, and takes it back. It stays until the next action: nobody has to hurry. */
export function UndoBar({ done, undoName, closeName, onClose }: Props) {
  return (
    <div class="undo-bar" role="status">
      {done && (
        <div class="undo-body">
          <span>{done.text}</span>
          {done.undo && (
            <button type="button" class="text" onClick={done.undo}>
              {undoName}
            </button>
          )}
          <button type="button" class="icon" aria-label={closeName} title={closeName} onClick={onClose}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  )
}
