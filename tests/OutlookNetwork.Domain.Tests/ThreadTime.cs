using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OutlookNetwork.Domain.Tests;

/// <summary>
/// Processor time of the thread that asks, so that other work on the computer does not count as the reader's. Where the system tells
/// none in fine enough steps it is the time on the clock.
/// </summary>
internal static partial class ThreadTime
{
    private const int OfThisThread = 3; // Source: Linux, clock_gettime(2): CLOCK_THREAD_CPUTIME_ID

    /// <param name="work">Must stay on the thread that calls it.</param>
    public static TimeSpan Of(Action work)
    {
        var before = Now();
        work();
        return Now() - before;
    }

    private static TimeSpan Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetElapsedTime(0);
        }

        var failed = ReadClock(OfThisThread, out var time);
        return failed == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
            : throw new InvalidOperationException($"The thread's clock cannot be read: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    private static partial int ReadClock(int clock, out Reading reading);

    [StructLayout(LayoutKind.Sequential)]
    private struct Reading
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
