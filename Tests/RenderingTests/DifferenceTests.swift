// What lies between two amounts.

import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct DifferenceTests {
  @Test(arguments: [
    ("£402k", "£510k", "+£108k"), ("£510k", "£402k", "-£108k"), ("£980k", "£1.2m", "+£220k"),
    ("£1.2m", "£1.25m", "+£0.05m"), ("GBP 640,000", "GBP 1,640,000", "+GBP 1,000,000"), ("3", "5", "+2"),
    ("12.5 %", "13 %", "+0.5 %"), ("12%", "10%", "-2%"), ("-£5k", "£5k", "+£10k"), ("0.10", "0.2", "+0.1"),
    ("1 000", "2 500", "+1,500"), ("£2bn", "£2,500m", "+£500m"),
  ])
  func `is told in the writers' spelling`(old: String, new: String, expected: String) {
    #expect(difference(from: old, to: new) == expected)
  }

  @Test(arguments: [
    ("£402k", "€510k"), ("402", "402.0"), ("", "5"), ("soon", "later"), ("5 apples", "6 apples"), ("12%", "13"),
    ("99999999999999999999", "1"), ("9223372036854775807bn", "1"), ("--5", "5"),
    ("-9223372036854775807", "9223372036854775807"),
  ])
  func `is nil where the writing does not tell`(old: String, new: String) {
    #expect(difference(from: old, to: new) == nil)
  }
}
