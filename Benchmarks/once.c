/* Runs one command and tells on the third descriptor what it took: user and system seconds, wall seconds, peak
   kilobytes. A small parent, for the peak of a process begins with that of the process that started it.
   Usage: once COMMAND ARGUMENT… 3>FIGURES */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval t) { return t.tv_sec + t.tv_usec / 1e6; }

int main(int count, char **arguments) {
  struct timespec begun, ended;
  struct rusage used;
  int status;
  if (count < 2) return 2;
  clock_gettime(CLOCK_MONOTONIC, &begun);
  pid_t child = fork();
  if (child == 0) {
    close(3);
    execvp(arguments[1], arguments + 1);
    _exit(127);
  }
  if (child < 0 || wait4(child, &status, 0, &used) < 0) return 126;
  clock_gettime(CLOCK_MONOTONIC, &ended);
  dprintf(3, "%f %f %f %ld\n", seconds(used.ru_utime), seconds(used.ru_stime),
          (ended.tv_sec - begun.tv_sec) + (ended.tv_nsec - begun.tv_nsec) / 1e9, used.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 125;
}
