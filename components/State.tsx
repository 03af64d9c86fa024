import type { ComponentChildren } from 'preact'

interface Props {
  title: string
  children: ComponentChildren
  action?: { name: string; run(): void } | undefined
}

/** What stands where a list would be: what is the case, and what to do about it. */
export function State({ title, children, action }: Props) {
  return (
    <div class="state">
      <h2>{title}</h2>
      <p>{children}</p>
      {action && (
        <button type="button" class="primary" onClick={action.run}>
          {action.name}
        </button>
      )}
    </div>
  )
}
