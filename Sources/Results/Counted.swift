// A number with its noun.

/// `1 file`, `2 files`
package func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) " + (count == 1 ? one : many)
}
