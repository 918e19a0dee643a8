using MVoting.Core.Boxes;

namespace MVoting.Core.Tests.Boxes;

/// <summary>A cast that remembers whether it was answered.</summary>
internal sealed class TestCast(int count) : CastBatch(count)
{
    public bool IsAnswered { get; private set; }

    public CastAnswer this[int index] => CastAnswer.Read(Reply.AsSpan(index * CastAnswer.SizeBytes));

    /// <summary>The status of the only ballot; it must have been answered.</summary>
    public CastStatus Status
    {
        get
        {
            Assert.True(IsAnswered, "the cast was answered");
            return this[0].Status;
        }
    }

    protected override void OnAnswered()
    {
        Assert.False(IsAnswered, "a cast is answered once");
        IsAnswered = true;
    }
}
