// What failed, by name, from what the runners wrote down: the end of a long output is all that many see of it.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} UnitTest
 * @typedef {{ name: string, message: string, assertionResults: UnitTest[] }} UnitFile
 * @typedef {{ status: string, results: { errors: { message: string }[] }[] }} BrowserTest
 * @typedef {{ file: string, title: string, tests: BrowserTest[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

const longest = 600

/**
 * What failed, or passed only at the second try, each with the beginning of what it said.
 * @param {string} folder where the runners wrote, with its slash
 * @returns {string[]}
 */
export const failuresIn = (folder) => [
  ...(read(`${folder}unit.json`)?.testResults ?? []).flatMap(unitFailures),
  ...(read(`${folder}e2e.json`)?.suites ?? []).flatMap(browserFailures),
]

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** @param {UnitFile} file */
const unitFailures = ({ name, message, assertionResults }) => [
  ...(message ? [said(relative('', name), message)] : []),
  ...assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => said(fullName, failureMessages.join('\n'))),
]

/** @param {Suite} suite @returns {string[]} */
const browserFailures = ({ specs = [], suites = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status !== 'expected'))
    .map(({ file, title, tests }) => said(`${file} › ${title}`, tests.flatMap(errorsOf).join('\n'))),
  ...suites.flatMap(browserFailures),
]

/** @param {BrowserTest} test */
const errorsOf = ({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message))

/** @param {string} name @param {string} message */
const said = (name, message) =>
  `${name}\n  ${stripVTControlCharacters(message).slice(0, longest).replaceAll('\n', '\n  ')}`
