import { exportScript } from '#formats/importers/export-script.ts'
import { copyText } from '../../commands/copy-text.ts'
import { saveFile } from '../../platform/files.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './import.module.css'

/** What writes the files to import: all cmdlets in one run, which only read. */
export function ExportScript() {
  return (
    <section aria-label="Script">
      <h3 className={styles.subhead}>No files yet? A script that exports all of it</h3>
      <p className={styles.hint}>
        Run it in the Lync Server Management Shell. It only reads, and writes its files into a folder of its own.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre className={styles.script} tabIndex={0}>
        {exportScript}
      </pre>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => copyText(exportScript, 'The lines of the script')}>
          Copy
        </Button>
        <Button size="small" onClick={() => saveFile(exportScript, 'export-lync.ps1', 'text/plain')}>
          Save as…
        </Button>
      </div>
    </section>
  )
}
