/* Preloaded into one process, makes its wall clock differ from the machine's, by milliseconds that stand in a mapped
   file and may be changed while it runs. The monotonic clocks stay as they are: time is set, not accelerated. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const int64_t none;

static int64_t skew_ms(void)
{
    static const volatile int64_t *skew;
    if (!skew) {
        const char *path = getenv("MVOTING_SKEW_FILE");
        int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
        void *map = file < 0 ? MAP_FAILED : mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
        skew = map == MAP_FAILED ? &none : map;
        if (file >= 0)
            close(file);
    }
    return *skew;
}

static void add(int64_t ms, time_t *seconds, long *part, long parts_per_ms)
{
    int64_t whole = ms / 1000;
    long rest = *part + (long)(ms % 1000) * parts_per_ms;
    long limit = 1000 * parts_per_ms;
    if (rest < 0) {
        rest += limit;
        whole--;
    } else if (rest >= limit) {
        rest -= limit;
        whole++;
    }
    *seconds += whole;
    *part = rest;
}

int clock_gettime(clockid_t clock, struct timespec *time)
{
    static int (*real)(clockid_t, struct timespec *);
    if (!real)
        real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        add(skew_ms(), &time->tv_sec, &time->tv_nsec, 1000000);
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone)
{
    (void)zone;
    struct timespec now;
    int result = clock_gettime(CLOCK_REALTIME, &now);
    if (result == 0 && time) {
        time->tv_sec = now.tv_sec;
        time->tv_usec = now.tv_nsec / 1000;
    }
    return result;
}

time_t time(time_t *seconds)
{
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0)
        return (time_t)-1;
    if (seconds)
        *seconds = now.tv_sec;
    return now.tv_sec;
}
