using System.Diagnostics;
using System.Globalization;

namespace MVoting.Testing.Cluster.Processes;

/// <summary>
/// Kills the processes of a cluster when the process that started them is gone, however it went: a shell reads their
/// ids from a pipe, and when the pipe ends it sends <c>kill -9</c> to those that were not crossed out. (A signal on the
/// parent's death, as Linux has it, follows the thread that forked, and .NET's pool lets threads go.)
/// </summary>
internal sealed class Undertaker : IDisposable
{
    // Ctrl+C goes to the whole group of processes; the last one to leave must not hear it.
    private const string Script = """
        trap '' HUP INT TERM
        ids=' '
        while read -r verb id; do
          case $verb in
            add) ids="$ids$id " ;;
            remove) case $ids in *" $id "*) ids="${ids%% "$id" *} ${ids#* "$id" }" ;; esac ;;
          esac
        done
        [ "$ids" = ' ' ] || kill -9 $ids 2>/dev/null
        """;

    private readonly Lock _gate = new();
    private readonly Process _shell;

    public Undertaker()
    {
        _shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true })!;
        _shell.StandardInput.AutoFlush = true;
    }

    /// <summary>The process is to end with this one.</summary>
    public void Add(int process) => Tell("add", process);

    /// <summary>The process has ended, and its id may be another's.</summary>
    public void Remove(int process) => Tell("remove", process);

    public void Dispose()
    {
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }

    private void Tell(string verb, int process)
    {
        lock (_gate)
        {
            _shell.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verb} {process}"));
        }
    }
}
