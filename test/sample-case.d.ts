import type { CaseFile } from '../src/ledger/case-file.ts';
import { type Situation } from '../src/ledger/situation.ts';
import type { Claim } from '../src/model/claim.ts';
import type { Document } from '../src/model/document.ts';
import type { Quantity } from '../src/model/quantity.ts';
import type { When } from '../src/model/when.ts';
import type { Claimant, Who } from '../src/model/who.ts';
export declare function aDocument(over?: Partial<Document>): Document;
export declare function who(name: string, actor?: string | null, party?: string | null): Who;
export declare function claimant(name: string, actor: string | null, party?: string | null): Claimant;
export declare function on(day: string, grain?: When['grain'], to?: string): When;
export declare function figure(bound: Quantity['bound'], n: number | null, word?: string | null): Quantity;
/** The claims of `aDocument()`; each id is `prefix` and a number. */
export declare function sampleClaims(document: Document, prefix?: string): Claim[];
/** What follows from `sampleClaims`, by hand. */
export declare function sampleSituation(document: Document, claims: Claim[]): Situation;
export declare const AT = '2031-03-05T12:00:00.000Z';
/** Stores the sample in an open case and says what it stored. */
export declare function storeSample(
  file: CaseFile,
  over?: Partial<Document>,
  prefix?: string,
): Promise<{
  document: {
    id: string;
    title: string | null;
    text: string;
    published: string;
    publishedFrom: 'file' | 'flag';
    source: string | null;
    sourceKind:
      | 'agency'
      | 'armed group'
      | 'broadcaster'
      | 'government'
      | 'newsletter'
      | 'newspaper'
      | 'organisation'
      | 'think tank'
      | 'unknown'
      | null;
    party: string | null;
    author: string | null;
    url: string | null;
    language: string | null;
    format: 'html' | 'markdown' | 'text';
    file: string | null;
    sample: boolean;
  };
  claims: (
    | {
        id: string;
        document: string;
        span: {
          start: number;
          end: number;
        };
        quote: string;
        claimant: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
          as:
            | 'analyst'
            | 'media'
            | 'narrator'
            | 'official'
            | 'organisation'
            | 'party'
            | 'spokesperson'
            | 'unnamed'
            | 'witness';
        };
        about: 'adversary' | 'other' | 'own' | null;
        stance:
          | 'accuses'
          | 'admits'
          | 'assesses'
          | 'claims'
          | 'condemns'
          | 'declines'
          | 'demands'
          | 'denies'
          | 'predicts'
          | 'promises'
          | 'states'
          | 'suspects'
          | 'threatens'
          | 'urges';
        certainty: 'asserted' | 'conditional' | 'hedged' | 'negated' | 'unclear';
        direct: boolean;
        channel: string | null;
        said: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        incident: string | null;
        trace: {
          rule: string;
          entries: string[];
          sentence: number;
          event: {
            start: number;
            end: number;
          } | null;
        };
        decided?:
          | {
              by: string[];
              accepted: boolean;
              added: boolean;
              corrected: {
                field: string;
                read: unknown;
              }[];
            }
          | undefined;
        kind: 'incident';
        type:
          | 'abduction'
          | 'agreement'
          | 'aid'
          | 'air strike'
          | 'armed attack'
          | 'armed clash'
          | 'arrest'
          | 'arson'
          | 'assassination'
          | 'blockade'
          | 'bombing'
          | 'border closure'
          | 'ceasefire'
          | 'ceasefire violation'
          | 'concession'
          | 'cooperation'
          | 'crackdown'
          | 'cyber attack'
          | 'deployment'
          | 'diplomatic downgrade'
          | 'diplomatic upgrade'
          | 'drone strike'
          | 'execution'
          | 'expulsion'
          | 'hostage taking'
          | 'investigation'
          | 'looting'
          | 'mine or IED'
          | 'prisoner release'
          | 'property destruction'
          | 'protest'
          | 'resignation'
          | 'restriction'
          | 'riot'
          | 'sanctions'
          | 'sexual violence'
          | 'shelling'
          | 'suicide bombing'
          | 'surrender'
          | 'talks'
          | 'territory captured'
          | 'territory lost'
          | 'torture'
          | 'visit'
          | 'weapons seizure'
          | 'withdrawal';
        agents: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        }[];
        targets: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        }[];
        weapons: string[];
        when: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        where: {
          name: string;
          place: string | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: 1 | 2 | 3 | 4 | 5 | 6 | 7;
          span: {
            start: number;
            end: number;
          } | null;
        }[];
        times?:
          | {
              said: string;
              bound:
                | 'about'
                | 'at least'
                | 'at most'
                | 'exact'
                | 'less than'
                | 'more than'
                | 'none'
                | 'range'
                | 'vague';
              n: number | null;
              to: number | null;
              word: string | null;
            }
          | undefined;
      }
    | {
        id: string;
        document: string;
        span: {
          start: number;
          end: number;
        };
        quote: string;
        claimant: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
          as:
            | 'analyst'
            | 'media'
            | 'narrator'
            | 'official'
            | 'organisation'
            | 'party'
            | 'spokesperson'
            | 'unnamed'
            | 'witness';
        };
        about: 'adversary' | 'other' | 'own' | null;
        stance:
          | 'accuses'
          | 'admits'
          | 'assesses'
          | 'claims'
          | 'condemns'
          | 'declines'
          | 'demands'
          | 'denies'
          | 'predicts'
          | 'promises'
          | 'states'
          | 'suspects'
          | 'threatens'
          | 'urges';
        certainty: 'asserted' | 'conditional' | 'hedged' | 'negated' | 'unclear';
        direct: boolean;
        channel: string | null;
        said: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        incident: string | null;
        trace: {
          rule: string;
          entries: string[];
          sentence: number;
          event: {
            start: number;
            end: number;
          } | null;
        };
        decided?:
          | {
              by: string[];
              accepted: boolean;
              added: boolean;
              corrected: {
                field: string;
                read: unknown;
              }[];
            }
          | undefined;
        kind: 'toll';
        effect: 'captured' | 'destroyed' | 'displaced' | 'injured' | 'killed' | 'missing';
        quantity: {
          said: string;
          bound: 'about' | 'at least' | 'at most' | 'exact' | 'less than' | 'more than' | 'none' | 'range' | 'vague';
          n: number | null;
          to: number | null;
          word: string | null;
        };
        victims: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        };
        agents: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        }[];
        when: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        where: {
          name: string;
          place: string | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: 1 | 2 | 3 | 4 | 5 | 6 | 7;
          span: {
            start: number;
            end: number;
          } | null;
        }[];
        partOf: string | null;
      }
    | {
        id: string;
        document: string;
        span: {
          start: number;
          end: number;
        };
        quote: string;
        claimant: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
          as:
            | 'analyst'
            | 'media'
            | 'narrator'
            | 'official'
            | 'organisation'
            | 'party'
            | 'spokesperson'
            | 'unnamed'
            | 'witness';
        };
        about: 'adversary' | 'other' | 'own' | null;
        stance:
          | 'accuses'
          | 'admits'
          | 'assesses'
          | 'claims'
          | 'condemns'
          | 'declines'
          | 'demands'
          | 'denies'
          | 'predicts'
          | 'promises'
          | 'states'
          | 'suspects'
          | 'threatens'
          | 'urges';
        certainty: 'asserted' | 'conditional' | 'hedged' | 'negated' | 'unclear';
        direct: boolean;
        channel: string | null;
        said: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        incident: string | null;
        trace: {
          rule: string;
          entries: string[];
          sentence: number;
          event: {
            start: number;
            end: number;
          } | null;
        };
        decided?:
          | {
              by: string[];
              accepted: boolean;
              added: boolean;
              corrected: {
                field: string;
                read: unknown;
              }[];
            }
          | undefined;
        kind: 'responsibility';
        type:
          | 'abduction'
          | 'agreement'
          | 'aid'
          | 'air strike'
          | 'armed attack'
          | 'armed clash'
          | 'arrest'
          | 'arson'
          | 'assassination'
          | 'blockade'
          | 'bombing'
          | 'border closure'
          | 'ceasefire'
          | 'ceasefire violation'
          | 'concession'
          | 'cooperation'
          | 'crackdown'
          | 'cyber attack'
          | 'deployment'
          | 'diplomatic downgrade'
          | 'diplomatic upgrade'
          | 'drone strike'
          | 'execution'
          | 'expulsion'
          | 'hostage taking'
          | 'investigation'
          | 'looting'
          | 'mine or IED'
          | 'prisoner release'
          | 'property destruction'
          | 'protest'
          | 'resignation'
          | 'restriction'
          | 'riot'
          | 'sanctions'
          | 'sexual violence'
          | 'shelling'
          | 'suicide bombing'
          | 'surrender'
          | 'talks'
          | 'territory captured'
          | 'territory lost'
          | 'torture'
          | 'visit'
          | 'weapons seizure'
          | 'withdrawal';
        agent: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        };
      }
    | {
        id: string;
        document: string;
        span: {
          start: number;
          end: number;
        };
        quote: string;
        claimant: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
          as:
            | 'analyst'
            | 'media'
            | 'narrator'
            | 'official'
            | 'organisation'
            | 'party'
            | 'spokesperson'
            | 'unnamed'
            | 'witness';
        };
        about: 'adversary' | 'other' | 'own' | null;
        stance:
          | 'accuses'
          | 'admits'
          | 'assesses'
          | 'claims'
          | 'condemns'
          | 'declines'
          | 'demands'
          | 'denies'
          | 'predicts'
          | 'promises'
          | 'states'
          | 'suspects'
          | 'threatens'
          | 'urges';
        certainty: 'asserted' | 'conditional' | 'hedged' | 'negated' | 'unclear';
        direct: boolean;
        channel: string | null;
        said: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        incident: string | null;
        trace: {
          rule: string;
          entries: string[];
          sentence: number;
          event: {
            start: number;
            end: number;
          } | null;
        };
        decided?:
          | {
              by: string[];
              accepted: boolean;
              added: boolean;
              corrected: {
                field: string;
                read: unknown;
              }[];
            }
          | undefined;
        kind: 'agreement';
        type: 'ceasefire' | 'diplomatic ties' | 'peace deal' | 'talks';
        parties: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        }[];
        requestedBy: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        mediators: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        }[];
        starts: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        ends: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        duration: string | null;
        terms: string | null;
        course?:
          | {
              turn: 'announced' | 'broken' | 'expired' | 'extended' | 'in force';
              until: string | null;
              by: string | null;
            }
          | undefined;
      }
    | {
        id: string;
        document: string;
        span: {
          start: number;
          end: number;
        };
        quote: string;
        claimant: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
          as:
            | 'analyst'
            | 'media'
            | 'narrator'
            | 'official'
            | 'organisation'
            | 'party'
            | 'spokesperson'
            | 'unnamed'
            | 'witness';
        };
        about: 'adversary' | 'other' | 'own' | null;
        stance:
          | 'accuses'
          | 'admits'
          | 'assesses'
          | 'claims'
          | 'condemns'
          | 'declines'
          | 'demands'
          | 'denies'
          | 'predicts'
          | 'promises'
          | 'states'
          | 'suspects'
          | 'threatens'
          | 'urges';
        certainty: 'asserted' | 'conditional' | 'hedged' | 'negated' | 'unclear';
        direct: boolean;
        channel: string | null;
        said: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        incident: string | null;
        trace: {
          rule: string;
          entries: string[];
          sentence: number;
          event: {
            start: number;
            end: number;
          } | null;
        };
        decided?:
          | {
              by: string[];
              accepted: boolean;
              added: boolean;
              corrected: {
                field: string;
                read: unknown;
              }[];
            }
          | undefined;
        kind: 'relation';
        subject: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        };
        relation:
          | 'aligned with'
          | 'allied with'
          | 'also known as'
          | 'borders'
          | 'distinct from'
          | 'governs'
          | 'hostile to'
          | 'leads'
          | 'mediates between'
          | 'member of'
          | 'operates from'
          | 'part of'
          | 'patron of'
          | 'recognises'
          | 'shelters'
          | 'speaks for'
          | 'succeeded';
        object: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        };
        valid: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
      }
    | {
        id: string;
        document: string;
        span: {
          start: number;
          end: number;
        };
        quote: string;
        claimant: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
          as:
            | 'analyst'
            | 'media'
            | 'narrator'
            | 'official'
            | 'organisation'
            | 'party'
            | 'spokesperson'
            | 'unnamed'
            | 'witness';
        };
        about: 'adversary' | 'other' | 'own' | null;
        stance:
          | 'accuses'
          | 'admits'
          | 'assesses'
          | 'claims'
          | 'condemns'
          | 'declines'
          | 'demands'
          | 'denies'
          | 'predicts'
          | 'promises'
          | 'states'
          | 'suspects'
          | 'threatens'
          | 'urges';
        certainty: 'asserted' | 'conditional' | 'hedged' | 'negated' | 'unclear';
        direct: boolean;
        channel: string | null;
        said: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        incident: string | null;
        trace: {
          rule: string;
          entries: string[];
          sentence: number;
          event: {
            start: number;
            end: number;
          } | null;
        };
        decided?:
          | {
              by: string[];
              accepted: boolean;
              added: boolean;
              corrected: {
                field: string;
                read: unknown;
              }[];
            }
          | undefined;
        kind: 'position';
        on: string;
        towards: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        deed?:
          | {
              not: boolean;
              type:
                | 'abduction'
                | 'agreement'
                | 'aid'
                | 'air strike'
                | 'armed attack'
                | 'armed clash'
                | 'arrest'
                | 'arson'
                | 'assassination'
                | 'blockade'
                | 'bombing'
                | 'border closure'
                | 'ceasefire'
                | 'ceasefire violation'
                | 'concession'
                | 'cooperation'
                | 'crackdown'
                | 'cyber attack'
                | 'deployment'
                | 'diplomatic downgrade'
                | 'diplomatic upgrade'
                | 'drone strike'
                | 'execution'
                | 'expulsion'
                | 'hostage taking'
                | 'investigation'
                | 'looting'
                | 'mine or IED'
                | 'prisoner release'
                | 'property destruction'
                | 'protest'
                | 'resignation'
                | 'restriction'
                | 'riot'
                | 'sanctions'
                | 'sexual violence'
                | 'shelling'
                | 'suicide bombing'
                | 'surrender'
                | 'talks'
                | 'territory captured'
                | 'territory lost'
                | 'torture'
                | 'visit'
                | 'weapons seizure'
                | 'withdrawal';
              agents: {
                name: string;
                actor: string | null;
                party: string | null;
                role: string | null;
                span: {
                  start: number;
                  end: number;
                } | null;
              }[];
              targets: {
                name: string;
                actor: string | null;
                party: string | null;
                role: string | null;
                span: {
                  start: number;
                  end: number;
                } | null;
              }[];
              where: {
                name: string;
                place: string | null;
                country: string | null;
                admin1: string | null;
                lat: number | null;
                lon: number | null;
                precision: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                span: {
                  start: number;
                  end: number;
                } | null;
              }[];
            }
          | undefined;
      }
    | {
        id: string;
        document: string;
        span: {
          start: number;
          end: number;
        };
        quote: string;
        claimant: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
          as:
            | 'analyst'
            | 'media'
            | 'narrator'
            | 'official'
            | 'organisation'
            | 'party'
            | 'spokesperson'
            | 'unnamed'
            | 'witness';
        };
        about: 'adversary' | 'other' | 'own' | null;
        stance:
          | 'accuses'
          | 'admits'
          | 'assesses'
          | 'claims'
          | 'condemns'
          | 'declines'
          | 'demands'
          | 'denies'
          | 'predicts'
          | 'promises'
          | 'states'
          | 'suspects'
          | 'threatens'
          | 'urges';
        certainty: 'asserted' | 'conditional' | 'hedged' | 'negated' | 'unclear';
        direct: boolean;
        channel: string | null;
        said: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        incident: string | null;
        trace: {
          rule: string;
          entries: string[];
          sentence: number;
          event: {
            start: number;
            end: number;
          } | null;
        };
        decided?:
          | {
              by: string[];
              accepted: boolean;
              added: boolean;
              corrected: {
                field: string;
                read: unknown;
              }[];
            }
          | undefined;
        kind: 'forecast';
        outcome: string;
        likelihood: {
          said: string;
          low: number;
          high: number;
        } | null;
        by: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        deed?:
          | {
              not: boolean;
              type:
                | 'abduction'
                | 'agreement'
                | 'aid'
                | 'air strike'
                | 'armed attack'
                | 'armed clash'
                | 'arrest'
                | 'arson'
                | 'assassination'
                | 'blockade'
                | 'bombing'
                | 'border closure'
                | 'ceasefire'
                | 'ceasefire violation'
                | 'concession'
                | 'cooperation'
                | 'crackdown'
                | 'cyber attack'
                | 'deployment'
                | 'diplomatic downgrade'
                | 'diplomatic upgrade'
                | 'drone strike'
                | 'execution'
                | 'expulsion'
                | 'hostage taking'
                | 'investigation'
                | 'looting'
                | 'mine or IED'
                | 'prisoner release'
                | 'property destruction'
                | 'protest'
                | 'resignation'
                | 'restriction'
                | 'riot'
                | 'sanctions'
                | 'sexual violence'
                | 'shelling'
                | 'suicide bombing'
                | 'surrender'
                | 'talks'
                | 'territory captured'
                | 'territory lost'
                | 'torture'
                | 'visit'
                | 'weapons seizure'
                | 'withdrawal';
              agents: {
                name: string;
                actor: string | null;
                party: string | null;
                role: string | null;
                span: {
                  start: number;
                  end: number;
                } | null;
              }[];
              targets: {
                name: string;
                actor: string | null;
                party: string | null;
                role: string | null;
                span: {
                  start: number;
                  end: number;
                } | null;
              }[];
              where: {
                name: string;
                place: string | null;
                country: string | null;
                admin1: string | null;
                lat: number | null;
                lon: number | null;
                precision: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                span: {
                  start: number;
                  end: number;
                } | null;
              }[];
            }
          | undefined;
        resolution?: 'came true' | 'did not' | 'void' | undefined;
      }
    | {
        id: string;
        document: string;
        span: {
          start: number;
          end: number;
        };
        quote: string;
        claimant: {
          name: string;
          actor: string | null;
          party: string | null;
          role: string | null;
          span: {
            start: number;
            end: number;
          } | null;
          as:
            | 'analyst'
            | 'media'
            | 'narrator'
            | 'official'
            | 'organisation'
            | 'party'
            | 'spokesperson'
            | 'unnamed'
            | 'witness';
        };
        about: 'adversary' | 'other' | 'own' | null;
        stance:
          | 'accuses'
          | 'admits'
          | 'assesses'
          | 'claims'
          | 'condemns'
          | 'declines'
          | 'demands'
          | 'denies'
          | 'predicts'
          | 'promises'
          | 'states'
          | 'suspects'
          | 'threatens'
          | 'urges';
        certainty: 'asserted' | 'conditional' | 'hedged' | 'negated' | 'unclear';
        direct: boolean;
        channel: string | null;
        said: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        } | null;
        incident: string | null;
        trace: {
          rule: string;
          entries: string[];
          sentence: number;
          event: {
            start: number;
            end: number;
          } | null;
        };
        decided?:
          | {
              by: string[];
              accepted: boolean;
              added: boolean;
              corrected: {
                field: string;
                read: unknown;
              }[];
            }
          | undefined;
        kind: 'statistic';
        measure:
          | 'abductions'
          | 'arrests'
          | 'captured'
          | 'casualties'
          | 'deaths'
          | 'destroyed'
          | 'displaced'
          | 'incidents'
          | 'injuries'
          | 'missing'
          | 'surrenders';
        quantity: {
          said: string;
          bound: 'about' | 'at least' | 'at most' | 'exact' | 'less than' | 'more than' | 'none' | 'range' | 'vague';
          n: number | null;
          to: number | null;
          word: string | null;
        };
        period: {
          from: string;
          to: string;
          grain: 'day' | 'decade' | 'hour' | 'minute' | 'month' | 'quarter' | 'season' | 'week' | 'year';
          approximate: boolean;
          basis: 'inherited' | 'published' | 'relative' | 'stated';
          span: {
            start: number;
            end: number;
          } | null;
        };
        scope: string;
        where: {
          name: string;
          place: string | null;
          country: string | null;
          admin1: string | null;
          lat: number | null;
          lon: number | null;
          precision: 1 | 2 | 3 | 4 | 5 | 6 | 7;
          span: {
            start: number;
            end: number;
          } | null;
        }[];
        victims?:
          | {
              name: string;
              actor: string | null;
              party: string | null;
              role: string | null;
              span: {
                start: number;
                end: number;
              } | null;
            }
          | undefined;
        agents?:
          | {
              name: string;
              actor: string | null;
              party: string | null;
              role: string | null;
              span: {
                start: number;
                end: number;
              } | null;
            }[]
          | undefined;
        types?:
          | (
              | 'abduction'
              | 'agreement'
              | 'aid'
              | 'air strike'
              | 'armed attack'
              | 'armed clash'
              | 'arrest'
              | 'arson'
              | 'assassination'
              | 'blockade'
              | 'bombing'
              | 'border closure'
              | 'ceasefire'
              | 'ceasefire violation'
              | 'concession'
              | 'cooperation'
              | 'crackdown'
              | 'cyber attack'
              | 'deployment'
              | 'diplomatic downgrade'
              | 'diplomatic upgrade'
              | 'drone strike'
              | 'execution'
              | 'expulsion'
              | 'hostage taking'
              | 'investigation'
              | 'looting'
              | 'mine or IED'
              | 'prisoner release'
              | 'property destruction'
              | 'protest'
              | 'resignation'
              | 'restriction'
              | 'riot'
              | 'sanctions'
              | 'sexual violence'
              | 'shelling'
              | 'suicide bombing'
              | 'surrender'
              | 'talks'
              | 'territory captured'
              | 'territory lost'
              | 'torture'
              | 'visit'
              | 'weapons seizure'
              | 'withdrawal'
            )[]
          | undefined;
      }
  )[];
  run: number;
}>;
