// Values that are kept as words: currency codes, time zones, addresses, phone numbers, links and revisions.

import PlanText

extension ValueReading {
  func readWord(_ text: String, as type: ValueType) -> Result<Value, ReadingProblem> {
    switch type {
    case .currency: readCurrency(text)
    case .timezone: readTimeZone(text)
    case .email: readEmail(text)
    case .phone: readPhone(text)
    case .link: readLink(text)
    default: readRevision(text)
    }
  }

  private func readCurrency(_ text: String) -> Result<Value, ReadingProblem> {
    let code = text.uppercased()
    if Currency.isCode(code) { return .success(.word(code)) }
    return .failure(ReadingProblem("'\(text)' is not a currency code", "write three letters, such as GBP or EUR"))
  }

  private func readTimeZone(_ text: String) -> Result<Value, ReadingProblem> {
    if TimeZoneNames.all.contains(text) { return .success(.word(text)) }
    return .failure(
      ReadingProblem(
        "'\(text)' is not a time zone",
        didYouMean(text, among: TimeZoneNames.all.sorted()) ?? "write a name such as Europe/London, or UTC"))
  }

  private func readEmail(_ text: String) -> Result<Value, ReadingProblem> {
    let address = text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let hasOddBytes = address.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == 0x3C || $0 == 0x3E || $0 == 0x2C }
    if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
      !hasOddBytes
    {
      return .success(.word(address))
    }
    return .failure(ReadingProblem("'\(text)' is not an e-mail address", "write an address such as tom@example.com"))
  }

  private func readPhone(_ text: String) -> Result<Value, ReadingProblem> {
    var digits = 0
    var isPhone = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F, 0x78: break
      default: isPhone = false
      }
    }
    if isPhone, digits >= 3 { return .success(.word(text)) }
    return .failure(
      ReadingProblem("'\(text)' is not a phone number", "write it with the country code, such as +44 20 7946 0000"))
  }

  /// `https://…`, a path, or either in Markdown's `<…>` or `[text](…)`.
  private func readLink(_ text: String) -> Result<Value, ReadingProblem> {
    var target = text[...]
    if target.hasPrefix("<"), target.hasSuffix(">") {
      target = target.dropFirst().dropLast()
    } else if target.hasPrefix("["), target.hasSuffix(")"), let open = target.utf8.lastIndex(of: 0x28) {
      target = target[target.index(after: open)...].dropLast()
    }
    guard !target.isEmpty, !target.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      return .failure(ReadingProblem("'\(text)' is not a link", "write a web address, or the path of a file"))
    }
    guard let scheme = scheme(of: target) else { return .success(.word(String(target))) }
    if ["http", "https", "mailto", "tel"].contains(scheme) { return .success(.word(String(target))) }
    return .failure(ReadingProblem("'\(text)' is a link of the kind '\(scheme):', which is not followed from a plan"))
  }

  private func readRevision(_ text: String) -> Result<Value, ReadingProblem> {
    if !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }), !text.hasPrefix("-") { return .success(.word(text)) }
    return .failure(ReadingProblem("'\(text)' is not a revision", "write a commit id, a tag or a branch"))
  }
}

/// `https` of `https://example.com`; nil for a path.
func scheme(of link: some StringProtocol) -> String? {
  guard let colon = link.utf8.firstIndex(of: 0x3A) else { return nil }
  let name = link[..<colon]
  guard let first = name.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
  guard name.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || (0x2B...0x39).contains($0) && $0 != 0x2F }) else {
    return nil
  }
  return name.lowercased()
}
