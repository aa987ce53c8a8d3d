export { FullContextMenu } from './FullContextMenu.tsx'
export { FullMenu } from './FullMenu.tsx'
export { FullMenuBar } from './FullMenuBar.tsx'
