import { useEffect, useRef } from 'react'
import type { Preview } from '../../commands/exports/preview.ts'
import { emptyPage, showPage } from '../../platform/page-in-frame.ts'
import styles from './export.module.css'

/** The first page of what would be written, or its first lines. */
export function ExportPreview({ preview, isBusy }: { readonly preview: Preview; readonly isBusy: boolean }) {
  return (
    <section className={styles.preview} aria-label="Preview" aria-busy={isBusy}>
      <Shown preview={preview} />
      <p className={styles.caption}>{captionOf(preview)}</p>
    </section>
  )
}

function Shown({ preview }: { readonly preview: Preview }) {
  switch (preview.type) {
    case 'picture':
      return (
        <div className={`${styles.paper} ${styles.whole}`}>
          <img
            className={styles.picture}
            alt={`First page: ${preview.title}`}
            src={`data:image/svg+xml,${encodeURIComponent(preview.svg)}`}
          />
        </div>
      )
    case 'page':
      return <Page html={preview.html} />
    case 'text':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too
        <pre className={styles.text} tabIndex={0}>
          {preview.text}
        </pre>
      )
    case 'table':
      return <FirstRows preview={preview} />
    case 'sentence':
      return <p className={styles.sentence}>{preview.text}</p>
  }
}

/** A page in which no script runs. */
function Page({ html }: { readonly html: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const show = () => frame.current && showPage(frame.current, html)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown follows the page alone
  useEffect(() => void show(), [html])
  return (
    <iframe
      ref={frame}
      className={styles.paper}
      title="First page"
      sandbox="allow-same-origin"
      srcDoc={emptyPage}
      onLoad={show}
    />
  )
}

function FirstRows({ preview }: { readonly preview: Extract<Preview, { type: 'table' }> }) {
  const { title, columns, rows } = preview
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too
    <div className={styles.text} tabIndex={0}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\t')}>
              {columns.map((column, at) => (
                <td key={column}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.noRows}>Nothing is in it yet.</p>}
    </div>
  )
}

function captionOf(preview: Preview): string | undefined {
  switch (preview.type) {
    case 'picture':
      return preview.pages === 1 ? preview.title : `The first of ${preview.pages}: ${preview.title}`
    case 'text':
      return preview.isCut ? 'The first lines.' : 'All of it.'
    case 'page':
      return preview.isOfAnother
        ? 'As a page of HTML: the file has the same on pages of its own.'
        : 'The first lines: it scrolls.'
    case 'table':
      return `The sheet ${preview.title}. Beside it: ${preview.beside}`
    default:
      return undefined
  }
}
