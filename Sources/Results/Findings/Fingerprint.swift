// Names of findings that stay when lines move, so that other programs recognise a finding that they saw before.

import PlanModel
import PlanRules
package import PlanText

/// Recognises findings.
package enum FindingIdentity {
  /// A name for each finding: 32 hexadecimal digits, all different.
  ///
  /// What a rule finds at a place is the same finding still when its words change (`43 days late` becomes `44 days
  /// late`), while an error in the text is another one when the text says another wrong thing. Of several findings that
  /// are the same in all of this, the order in the text tells them apart.
  package static func fingerprints(_ findings: [Finding]) -> [String] {
    var times: [[String]: Int] = [:]
    return findings.map { finding in
      let place = finding.logicalPlace
      let message = isByPlace(finding.kind) ? "" : finding.message
      let name =
        [finding.kind.id, message, place.document]
        + [place.account, place.section, place.record, place.field]
        .map { $0 ?? "" }
      let time = times[name, default: 0]
      times[name] = time + 1
      return fingerprint(name + ["\(time)"])
    }
  }

  /// Whether a finding is known by its kind and place alone: what rules find.
  package static func isByPlace(_ kind: FindingKind) -> Bool { Rule.named(kind.id) != nil }

  /// The 128-bit FNV-1a hash of the texts, each ended by a zero byte, as 32 hexadecimal digits.
  ///
  /// Fowler, Noll and Vo: http://www.isthe.com/chongo/tech/comp/fnv/
  package static func fingerprint(_ texts: [String]) -> String {
    let prime: UInt128 = 1 << 88 | 0x13B
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
      hash = hash &* prime
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
