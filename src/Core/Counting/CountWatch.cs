namespace MVoting.Core.Counting;

/// <summary>Whoever watches a count: hears how far it is, and may end it between two steps.</summary>
internal sealed class CountWatch(CancellationToken cancellation, IProgress<CountProgress>? progress = null)
{
    private CountStage _stage;
    private long _announced;

    /// <summary>Nobody.</summary>
    public static CountWatch Nobody { get; } = new(CancellationToken.None);

    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether nothing is told any more, because what is counted now is one step of another stage.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Announces a stage and the most steps that it can take.</summary>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public void Begin(CountStage stage, long announced)
    {
        (_stage, _announced) = (stage, announced);
        Tell(0);
    }

    /// <summary>Tells the steps of the stage that are done.</summary>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public void Tell(long done)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!IsSilent)
        {
            progress?.Report(new CountProgress(_stage, done, _announced));
        }
    }
}
