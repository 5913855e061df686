package waybill.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Fills a small disk with a ledger, makes room, and goes on. */
final class FullDiskTrial {
  /** Less than the documents need, more than an empty ledger does. */
  private static final int KILOBYTES = 4_000;

  private final Program program;
  private final Documents documents;
  private final Path folder;

  /**
   * @param folder for the disk to be mounted at, and for a ledger where none can be
   */
  FullDiskTrial(Program program, Documents documents, Path folder) {
    this.program = program;
    this.documents = documents;
    this.folder = folder;
  }

  /** Returns how it was done and how many documents the disk took. */
  String run() throws IOException {
    var disk = Files.createDirectories(folder.resolve("disk"));
    if (system("mount", "-t", "tmpfs", "-o", "size=" + KILOBYTES + "k", "tmpfs", disk.toString())) {
      try {
        return "a disk of %d kB took %s"
            .formatted(KILOBYTES, fill(disk.resolve("ledger"), false, () -> grow(disk)));
      } finally {
        system("umount", disk.toString());
      }
    }
    return "a quota of %d kB took %s"
        .formatted(KILOBYTES, fill(folder.resolve("quota"), true, () -> {}));
  }

  private static void grow(Path disk) {
    Soundness.expect(
        system("mount", "-o", "remount,size=400m", disk.toString()), "the disk cannot be enlarged");
  }

  private String fill(Path ledger, boolean quota, Runnable makeRoom) {
    var arguments = documents.add(ledger.toString());
    var run =
        quota ? program.startWithSmallFiles(KILOBYTES, arguments).end() : program.run(arguments);
    Soundness.expect(run.code() == 2, "exit code " + run.code() + " when the disk is full");
    Soundness.expect(
        run.errors().size() == 1 && run.errors().getFirst().contains("disk"),
        "not one clear line when the disk is full: " + run.errors());
    var reported = AddTrial.added(run.lines());
    Soundness.expect(!reported.isEmpty(), "the disk was full before anything was added");
    makeRoom.run();
    new Soundness(program).check(ledger.toString(), reported);
    program.run(arguments).wentWell();
    new Soundness(program).check(ledger.toString(), reported);
    return "%d of %d documents".formatted(reported.size(), documents.count());
  }

  private static boolean system(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }
}
