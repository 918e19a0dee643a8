namespace MVoting.Silo.Operators;

/// <summary>Where the process speaks to the person who started it, beside the log: standard output, or a test's writer.</summary>
public sealed class OperatorConsole(TextWriter output)
{
    /// <summary>Writes one line and sees it out.</summary>
    public async Task WriteLineAsync(string line, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(line.AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
