namespace MVoting.Simulation.World;

/// <summary>The readable course of a run, line by line, each with its step and its time.</summary>
internal sealed class Trace(List<string> lines, Agenda agenda)
{
    public void Add(string line) => lines.Add($"{agenda.Steps,6} {agenda.NowMs,6} ms  {line}");
}
