// Names of findings that stay when lines move, so that other programs recognise a finding that they saw before.

package import PlanText

extension FindingIdentity {
  /// A name for each finding: 32 hexadecimal digits, all different.
  ///
  /// Of several findings that are the same, the order in the text tells them apart.
  package static func fingerprints(_ findings: [Finding]) -> [String] {
    var times: [[String]: Int] = [:]
    return findings.map { finding in
      let identity = FindingIdentity(finding)
      let place = identity.place
      let name =
        [identity.kind.id, identity.words, place.document]
        + [place.account, place.section, place.record, place.field].map { $0 ?? "" }
      let time = times[name, default: 0]
      times[name] = time + 1
      return fingerprint(name + ["\(time)"])
    }
  }

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
