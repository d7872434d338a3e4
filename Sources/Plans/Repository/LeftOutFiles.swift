// Files that a sparse checkout leaves out of the working tree.
package import Git
import PlanModel
import PlanText
import System

extension IndexEntry {
  /// Whether the file is left out of the working tree. One that is there all the same counts as any other, as for git.
  package func isLeftOut(below root: String) -> Bool { skipsWorkTree && FileReading.kind(at: "\(root)/\(path)") == nil }

  /// Whether libgit2 does not look at the file, and it says something else than the index: it was left out once and is
  /// there all the same, or the user promised not to change it.
  package func isOverlooked(below root: String) throws -> Bool {
    guard skipsWorkTree || isAssumedUnchanged, FileReading.kind(at: "\(root)/\(path)") == .file,
      let bytes = try FileReading.bytes(of: "\(root)/\(path)", named: path)
    else { return false }
    return try Repository.blobID(of: bytes) != id
  }
}

extension PlanRepository {
  /// The repository, if a sparse checkout was made in it once; git is not opened to tell that there was none.
  package func repositoryIfSparse() -> Repository? {
    guard let root else { return nil }
    let usual = root + "/.git"
    let isPlain = surroundings.environment["GIT_DIR"] == nil && FileReading.kind(at: usual) == .folder
    let folder = isPlain ? usual + "/" : repositoryIfThere()?.gitDirectory ?? usual + "/"
    return FileReading.kind(at: folder + "info/sparse-checkout") == nil ? nil : repositoryIfThere()
  }

  /// Refuses to write files of an account that is not in the working tree.
  package func requireCheckedOut(_ account: String) throws {
    let root = try workTree()
    guard FileReading.kind(at: "\(root)/\(Layout.folder(of: account))") == nil, let repository = repositoryIfSparse()
    else {
      return
    }
    let entries = try repository.index().entries
    if entries.contains(where: { $0.path.hasPrefix(Layout.folder(of: account) + "/") }) {
      throw Self.notCheckedOut(account)
    }
  }

  package static func notCheckedOut(_ account: String) -> Failure {
    Failure(
      .usage, "the account '\(account)' is not checked out here: this is a sparse checkout",
      hint: "Check it out: git sparse-checkout add accounts/\(account)")
  }
}
