import { watch } from './watch'

export { seen } from './seen'
export { find, selectAll, undo } from './use'
export { lastPasted } from './watch'

watch()
