// Signs commits and tags as git is set to: by GnuPG, gpgsm or ssh-keygen.
import Git
import Plans
import System

/// Makes detached, armoured signatures with the program and the key that git's settings name.
struct Signer {
  /// What is signed, for the settings that ask for it.
  enum Kind {
    case commit, tag
  }

  private enum Format: String {
    case openpgp, x509, ssh

    var program: String {
      switch self {
      case .openpgp: "gpg"
      case .x509: "gpgsm"
      case .ssh: "ssh-keygen"
      }
    }
  }

  private let format: Format
  private let program: String
  /// `user.signingKey`; nil if it is not set.
  private let key: String?
  private let keyCommand: String?
  /// The committer, whose key GnuPG takes when none is named: `Name <address>`.
  private let person: String
  private let root: String
  private let environment: [String: String]

  /// The signer that the settings ask for; nil where nothing is to be signed.
  ///
  /// - Parameter wish: what the user said on the command line, over the settings; nil if nothing.
  /// - Throws: for a format that git does not know.
  init?(
    of kind: Kind, wish: Bool? = nil, in repository: Repository, committer: Signature, root: String,
    environment: [String: String]
  ) throws {
    let settings = try repository.configuration()
    // A review's tag is annotated, so that both settings for tags are about it.
    let isSet =
      switch kind {
      case .commit: try settings.bool("commit.gpgsign") ?? false
      case .tag: try settings.bool("tag.gpgsign") ?? false || settings.bool("tag.forcesignannotated") ?? false
      }
    guard wish ?? isSet else { return nil }
    let name = try settings.string("gpg.format") ?? "openpgp"
    guard let format = Format(rawValue: name) else {
      throw Failure(
        .repository, "gpg.format is '\(name)', which git does not know",
        hint: "Set it to openpgp, ssh or x509: git config gpg.format ssh")
    }
    self.format = format
    var program = try settings.string("gpg.\(name).program")
    if program == nil, format == .openpgp { program = try settings.string("gpg.program") }
    self.program = program ?? format.program
    let key = try settings.string("user.signingkey")
    self.key = key?.isEmpty ?? true ? nil : key
    keyCommand = try settings.string("gpg.ssh.defaultkeycommand")
    person = "\(committer.name) <\(committer.email)>"
    self.root = root
    self.environment = environment
  }

  /// The signature of a text.
  /// - Throws: when the program cannot be run or does not sign, with what it says.
  func sign(_ text: [UInt8]) throws -> [UInt8] {
    let signature = try format == .ssh ? sshSignature(of: text) : gpgSignature(of: text)
    // What comes from Windows has carriage returns, which would not survive in a commit.
    return signature.filter { $0 != UInt8(ascii: "\r") }
  }

  private func gpgSignature(of text: [UInt8]) throws -> [UInt8] {
    let result = try run(["--status-fd=2", "-bsau", key ?? person], input: text)
    let lines = result.lines
    let isMade = lines.contains { $0.hasPrefix("[GNUPG:] SIG_CREATED ") }
    guard result.status == 0, isMade, !result.output.isEmpty else {
      var complaint: [String] = []
      for line in lines where !line.hasPrefix("[GNUPG:]") { complaint.append(line) }
      throw refused(complaint)
    }
    return result.output
  }

  private func sshSignature(of text: [UInt8]) throws -> [UInt8] {
    let key: String
    if let named = self.key { key = named } else { key = try defaultKey() }
    let buffer = try NamedTemporaryFile(prefix: ".rutter-signing-", contents: text)
    var keyFile: NamedTemporaryFile?
    let path: String
    if let literal = Self.literalKey(key) {
      let file = try NamedTemporaryFile(prefix: ".rutter-key-", contents: Array(literal.utf8))
      path = file.path
      keyFile = file
    } else if key == "~" || key.hasPrefix("~/"), let home = environment["HOME"] {
      path = home + key.dropFirst()
    } else {
      path = key
    }
    let result = try run(["-Y", "sign", "-n", "git", "-f", path, buffer.path])
    withExtendedLifetime(keyFile) {}
    defer { FileWriting.remove(buffer.path + ".sig") }
    guard result.status == 0,
      let signature = try FileReading.bytes(of: buffer.path + ".sig", named: "the signature", limit: largestFile)
    else { throw refused(result.lines) }
    return signature
  }

  /// A key that stands in the setting itself: `key::ssh-ed25519 …`, or without the prefix.
  private static func literalKey(_ key: String) -> String? {
    if key.hasPrefix("key::") { return String(key.dropFirst("key::".count)) }
    return key.hasPrefix("ssh-") ? key : nil
  }

  /// The first key that `gpg.ssh.defaultKeyCommand` prints.
  private func defaultKey() throws -> String {
    guard let keyCommand, let words = CommandWords.split(keyCommand), let program = words.first else {
      throw Failure(
        .repository, "git is set to sign with an ssh key, and none is named",
        hint: "Name one: git config user.signingKey ~/.ssh/id_ed25519.pub")
    }
    let result = try ChildProcess.output(
      of: program, arguments: Array(words.dropFirst()), environment: environment, directory: root)
    let first = String(decoding: result.output, as: UTF8.self).split(separator: "\n").first.map(String.init)
    guard result.status == 0, let first, Self.literalKey(first) != nil else {
      throw Failure(
        .repository,
        "gpg.ssh.defaultKeyCommand gave no key" + (result.complaint.isEmpty ? "" : ": \(result.complaint)"),
        hint: "It must print a public key, as 'ssh-add -L' does.")
    }
    return first
  }

  private func run(_ arguments: [String], input: [UInt8] = []) throws -> ChildProcess.Output {
    do {
      return try ChildProcess.output(
        of: program, arguments: arguments, environment: environment, directory: root, input: input)
    } catch {
      throw Failure(
        .repository, "cannot sign: \(Failure(error).message)",
        hint: "git is set to sign with \(program): install it, or name another one (git config gpg.program).")
    }
  }

  private func refused(_ complaint: [String]) -> Failure {
    let words = complaint.isEmpty ? "it says nothing about it" : complaint.joined(separator: "; ")
    return Failure(
      .repository, "\(program) did not sign: \(words)",
      hint: "Nothing was written. Mend the key (git config user.signingKey), or turn signing off for once: "
        + "rutter commit --no-gpg-sign")
  }
}
