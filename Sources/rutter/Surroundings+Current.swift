// The one place where clock, environment and folder of the process enter.
import PlanSchema
import Plans
import System
import Workspace

extension Surroundings {
  /// What surrounds this process now.
  static func current(today: CalendarDate? = nil) -> Surroundings {
    let clock = ThisProcess.clock()
    return Surroundings(
      environment: ThisProcess.environment, currentDirectory: ThisProcess.folder(), now: clock.seconds,
      utcOffset: clock.utcOffset, todayOverride: today, executable: ThisProcess.executable())
  }
}
