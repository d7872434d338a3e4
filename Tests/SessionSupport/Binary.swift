// Where the program under test is.
package import Foundation

/// The binary under test.
package enum Binary {
  /// Top of the source tree.
  package static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder that holds `rutter`: of RUTTER_BINARY, else of the newest build.
  package static let folder: String = {
    if let path = ProcessInfo.processInfo.environment["RUTTER_BINARY"] {
      return URL(fileURLWithPath: path).deletingLastPathComponent().path
    }
    let folders = ["debug", "release"].map { top.appending(path: ".build/\($0)").path }
    return folders.max { built($0) < built($1) } ?? ""
  }()

  /// When the binary of a folder was built; long ago if there is none.
  private static func built(_ folder: String) -> Date {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/rutter")
    return attributes?[.modificationDate] as? Date ?? .distantPast
  }

  package static var isUpdating: Bool { ProcessInfo.processInfo.environment["RUTTER_UPDATE"] == "1" }
}
