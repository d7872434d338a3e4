// Whether a text speaks of something.
import PlanModel
import Testing

struct TextMentionTests {
  @Test(arguments: [
    ("W1", "W1"), ("Shifts fail (W1).", "w1"), ("the PRICE of Brightwork's drivers", "price"),
    ("drivers, Leeds", "Drivers, Leeds"), ("w11 and W1", "W1"), ("Café in Leeds", "café"), ("a.b", "."),
  ])
  func `a word is found as it stands`(_ text: String, _ word: String) { #expect(text.mentions(word)) }

  @Test(arguments: [
    ("W11", "W1"), ("AW1", "W1"), ("pricey", "price"), ("", "W1"), ("W1", ""), ("Leeds", "Leeds plant"), ("éW1", "W1"),
  ])
  func `a part of another word is not`(_ text: String, _ word: String) { #expect(!text.mentions(word)) }

  @Test func `words of the settings are the same in any case and with spaces`() {
    #expect(isSameWord("Economic buyer", "economic-buyer"))
    #expect(!isSameWord("economic", "economic-buyer"))
    #expect(!isSameWord("money", "monex"))
    #expect(!isSameWord("@", "`"))
  }
}
