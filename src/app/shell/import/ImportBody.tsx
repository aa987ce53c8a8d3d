import type { DragEvent, ReactNode } from 'react'
import type { IntakeType } from '#core/views/intake/lines.ts'
import type { ReadImport } from '../../commands/importing/reader.ts'
import { bytesOf, droppedFiles } from '../../platform/files.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportFiles } from './ImportFiles.tsx'
import { ImportLines } from './ImportLines.tsx'
import { ImportLosses, type Told } from './ImportLosses.tsx'
import { ImportProblem } from './ImportProblem.tsx'
import { ImportQuestions } from './ImportQuestions.tsx'
import styles from './import.module.css'
import { useAdding } from './use-adding.ts'
import type { Brought } from './use-import.ts'
import { useMapping } from './use-mapping.ts'

interface ImportBodyProps {
  readonly brought: Brought
  /** What new, changed and gone are called. */
  readonly titles: Readonly<Record<IntakeType, string>>
  /** Lines are taken over, not only looked at. */
  readonly canChoose?: boolean
  /** What else is asked and told at the side. */
  readonly children?: ReactNode
}

/** The files with what they leave open, beside what they hold, or what the columns of one of them do. */
export function ImportBody({ brought, titles, canChoose = false, children }: ImportBodyProps) {
  const { files, found, step, choose, keys, setKeys, both } = brought
  const { add, unread } = useAdding(files, brought.setFiles)
  const mapping = useMapping(brought)
  const reading = found.type === 'read' ? found.reading : undefined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a shortcut of its button
    <div className={styles.columns} onDrop={(event) => add(dropped(event))}>
      <div className={styles.side}>
        <ImportFiles files={files} unread={unread} mapping={mapping} onAdd={add} onChange={brought.setFiles} />
        {reading && <ImportQuestions facts={reading.facts} brought={brought} canAdd={canChoose} />}
        {children}
      </div>
      <div className={styles.main}>
        {mapping.open ? (
          <ImportColumns
            key={mapping.open.id}
            {...mapping.open}
            onDivide={mapping.divide}
            onRead={mapping.read}
            onBack={mapping.back}
          />
        ) : (
          <>
            <ImportProblem found={found} step={step} onChoose={choose} onMap={mapping.ask} />
            {reading && (
              <>
                <Beside texts={reading.beside} />
                <ImportLines
                  groups={reading.groups}
                  areOld={brought.isReading}
                  titles={titles}
                  isAll={reading.beside.length === 0}
                  both={both}
                  {...(canChoose && { chosen: keys, onChoose: setKeys })}
                />
                <ImportLosses told={toldOf(reading, both)} />
              </>
            )}
          </>
        )}
      </div>
    </div>
  )
}

/** What is assumed and left out, by the stages that files come to. */
const toldOf = ({ facts: { notices } }: ReadImport, both: Brought['both']): readonly Told[] => [
  { notices, ...(both && { stage: both.stage }) },
  ...(both?.next ? [{ ...both.next, stage: both.next.name }] : []),
]

const dropped = async ({ dataTransfer }: DragEvent) => Promise.all((await droppedFiles(dataTransfer)).map(bytesOf))

/** What differs beside objects, such as a pool that is of a product there which no plan knows. */
const Beside = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.length > 0 && (
    <ul className={styles.notices} aria-label="Differs, too">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
