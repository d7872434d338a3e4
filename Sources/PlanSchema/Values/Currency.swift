/// Currencies by ISO 4217 code, and the symbols that people write for them.
package enum Currency {
  /// The code in capitals, if there is such a currency.
  static func code(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count == 3 else { return nil }
    let code = String(decoding: bytes.map { $0 & 0xDF }, as: UTF8.self)
    return codes.contains(code) ? code : nil
  }

  /// Whether a text is a code in capitals.
  package static func isCode(_ text: String) -> Bool { codes.contains(text) }

  /// The symbol by which amounts are shown; nil where only the code is clear.
  static func symbol(of code: String) -> String? {
    switch code {
    case "GBP": "£"
    case "EUR": "€"
    case "USD": "$"
    case "JPY": "¥"
    case "INR": "₹"
    default: nil
    }
  }

  /// Symbols, longer ones first, each with the currencies it may mean, the best known first.
  static let symbols: [(String, [String])] = [
    ("£", ["GBP"]), ("€", ["EUR"]), ("$", ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]), ("¥", ["JPY", "CNY"]),
    ("₹", ["INR"]), ("zł", ["PLN"]), ("kr", ["SEK", "NOK", "DKK", "ISK"]), ("₺", ["TRY"]), ("₩", ["KRW"]),
    ("R$", ["BRL"]), ("₪", ["ILS"]), ("฿", ["THB"]), ("₫", ["VND"]), ("₱", ["PHP"]), ("₦", ["NGN"]), ("₴", ["UAH"]),
  ]

  private static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP \
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR \
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT \
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD \
    SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND \
    VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    """.split(separator: " ").map(String.init))
}
