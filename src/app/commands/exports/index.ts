export { copyChanges } from './copy-changes.ts'
export { exportAs } from './export-file.ts'
export { copyPicture, copyPictureAsSvg, printAllStages, printStage } from './pictures.ts'
