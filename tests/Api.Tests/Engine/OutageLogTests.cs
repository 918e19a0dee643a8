using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MVoting.Api.Engine;

namespace MVoting.Api.Tests.Engine;

/// <summary>An outage is one line when it begins and one when it ends, however many calls fail, and however unevenly.</summary>
public sealed class OutageLogTests
{
    private const string Begins = "Warning: The engine does not answer; callers hear \"try again\".";
    private const string Ends = "Information: The engine answers again.";

    private readonly FakeTimeProvider _time = new();
    private readonly Lines _lines = new();
    private readonly OutageLog _log;

    public OutageLogTests() => _log = new OutageLog(_time, _lines);

    [Fact]
    public void An_engine_that_answers_is_no_news()
    {
        _log.NoteAnswer();
        Assert.Empty(_lines.All);
    }

    [Fact]
    public void Many_faults_with_answers_between_them_are_one_line()
    {
        for (var call = 0; call < 1_000; call++)
        {
            _log.NoteFault(new TimeoutException());
            _log.NoteAnswer();
            _time.Advance(TimeSpan.FromMilliseconds(DoorLimits.OutageEndMs - 1));
        }

        Assert.Equal([Begins], _lines.All);
    }

    [Fact]
    public void An_outage_ends_with_an_answer_after_a_time_without_faults_and_the_next_one_is_told_again()
    {
        _log.NoteFault(new TimeoutException());
        _time.Advance(TimeSpan.FromMilliseconds(DoorLimits.OutageEndMs));
        _log.NoteAnswer();
        _log.NoteAnswer();
        _log.NoteFault(new TimeoutException());
        Assert.Equal([Begins, Ends, Begins], _lines.All);
    }

    private sealed class Lines : ILogger<OutageLog>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
