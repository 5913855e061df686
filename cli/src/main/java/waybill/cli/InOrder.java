package waybill.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/** Work on many things at once whose results come in the order of the things. */
final class InOrder {
  /** How many things a thread may be ahead of the one whose result is waited for. */
  private static final int AHEAD = 4;

  private InOrder() {}

  /**
   * Works on all things; only a few are held at once.
   *
   * @param each is given each result in order, and answers whether to go on
   */
  static <T, R> void work(Iterator<T> things, Function<T, R> work, int threads, Predicate<R> each) {
    if (threads == 1) {
      boolean goOn = true;
      while (goOn && things.hasNext()) {
        goOn = each.test(work.apply(things.next()));
      }
      return;
    }
    var workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
    try {
      var waiting = new ArrayDeque<Future<R>>();
      boolean goOn = true;
      while (goOn && things.hasNext()) {
        var thing = things.next();
        waiting.add(workers.submit(() -> work.apply(thing)));
        goOn = waiting.size() < threads * AHEAD || handOn(waiting, each);
      }
      while (goOn && !waiting.isEmpty()) {
        goOn = handOn(waiting, each);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> boolean handOn(Queue<Future<R>> waiting, Predicate<R> each) {
    try {
      return each.test(waiting.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
