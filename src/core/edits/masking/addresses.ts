import { framed, inOneWord, inWords, type Pseudonym, type Pseudonyms, type Word } from './pseudonyms.ts'

/** The account that Group Chat clients look for by themselves: no name of anybody's. */
const defaultAccount = 'ocschat'

/** Schemes that tell nothing of whoever uses them. */
const knownSchemes = new Set(['http:', 'https:', 'ftp:', 'file:', 'mailto:', 'sip:', 'javascript:', 'data:', 'about:'])

/** From here on a URL keeps its length, so that it is as much too long as it was. */
const longUrl = 64

/** Replaces host names, domains and addresses part by part, so that equal parts stay equal. */
export interface Addresses {
  readonly domain: (text: string) => string
  readonly fqdn: (text: string, word?: Word) => string
  /** A SIP address, or a name that may stand in place of one. */
  readonly address: (text: string, word?: Word) => string
  readonly url: (text: string) => string
  /** An SQL instance, `host\name`. */
  readonly instance: (text: string) => string
  /** A share or a path. */
  readonly path: (text: string) => string
}

export function addressesBy(ofNames: Pseudonyms, ofDomains: Pseudonyms): Addresses {
  const [names, domains] = [inOneForm(ofNames), inOneForm(ofDomains)]
  const label: Label = (text, word) => framed(text, (core) => spacedLike(core, names(core, word)))
  const { domain, fqdn } = hostsBy(label, domains)
  const folder = (part: string) => (/^[a-z]:$/i.test(part) ? part : label(part, 'share'))
  return {
    ...{ domain, fqdn, address: sipAddressBy(names, label, domain) },

    url: (text) =>
      framed(text, (core) => {
        const [, scheme = '', slashes = '', host = '', port = '', rest = ''] = urlParts.exec(core) ?? []
        const page = rest.length < 2 ? rest : `${rest.charAt(0)}${inOneWord(names(rest, 'page'))}`
        const shown = scheme === '' || knownSchemes.has(scheme.toLowerCase()) ? scheme : 'other:'
        const masked = `${shown}${slashes}${fqdn(host)}${port}${page}`
        return core.length < longUrl ? masked : masked.padEnd(core.length, page === '' ? '/' : 'x')
      }),

    instance: (text) =>
      framed(text, (core) => {
        const [host = '', ...rest] = core.split('\\')
        return [fqdn(host), ...rest.map((part) => label(part, 'instance'))].join('\\')
      }),

    path: (text) =>
      framed(text, (core) => {
        const [host = '', ...rest] = core.replace(/^\\\\/, '').split('\\')
        return core.startsWith('\\\\')
          ? `\\\\${[fqdn(host), ...rest.map(folder)].join('\\')}`
          : [host, ...rest].map(folder).join('\\')
      }),
  }
}

/** What stands in an address is compared in whatever form of Unicode. */
const inOneForm =
  (pseudonyms: Pseudonyms): Pseudonyms =>
  (text, word) =>
    pseudonyms(text.normalize(), word)

/** A part of an address. */
type Label = (text: string, word: Word) => string

function hostsBy(label: Label, domains: Pseudonyms): Pick<Addresses, 'domain' | 'fqdn'> {
  const domain: Addresses['domain'] = (text) =>
    framed(text, (core) => {
      const labels = core.split('.')
      const own = labels.slice(-2)
      if (own.length < 2 || own.some((part) => part === '' || /\s/.test(part))) {
        return labels.map((part) => label(part, 'domain')).join('.')
      }
      const above = labels.slice(0, -2).map((part) => `${label(part, 'domain')}.`)
      return `${above.join('')}${exampleDomain(domains(own.join('.'), 'example'))}`
    })
  const fqdn: Addresses['fqdn'] = (text, word = 'server') =>
    framed(text, (core) => {
      const [host = '', ...rest] = core.split('.')
      return [label(host, word), ...(rest.length > 0 ? [domain(rest.join('.'))] : [])].join('.')
    })
  return { domain, fqdn }
}

function sipAddressBy(names: Pseudonyms, label: Label, domain: Addresses['domain']): Addresses['address'] {
  const isDefault = (account: string) => account.toLowerCase() === defaultAccount
  const account: Label = (text, word) => (isDefault(text) ? text : label(text, word))
  const name: Label = (text, word) => (isDefault(text) ? text : framed(text, (core) => inWords(names(core, word))))
  return (text, word = 'person') =>
    framed(text, (core) => {
      const [scheme = ''] = /^sip:/i.exec(core) ?? []
      const [own = '', ...rest] = core.slice(scheme.length).split('@')
      return scheme + (rest.length > 0 ? [account(own, word), ...rest.map(domain)].join('@') : name(own, word))
    })
}

const urlParts = /^([a-z][a-z0-9+.-]*:(?!\d))?(\/*)([^/?#:@]*)(:\d+(?=[/?#]|$))?(.*)$/is

/** With a blank only where there was white space, which no address may hold. */
const spacedLike = (text: string, pseudonym: Pseudonym): string =>
  /\s/.test(text) ? inWords(pseudonym).toLowerCase() : inOneWord(pseudonym)

const exampleDomain = ({ number }: Pseudonym): string => `example${number === 1 ? '' : number}.com`
