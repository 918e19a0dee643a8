using MVoting.Ladder.Rungs;
using MVoting.Load;

namespace MVoting.Ladder.Capacity;

/// <summary>
/// How long a flush of so many bytes takes on one store: the measured means with straight lines between them, and the
/// measured spread around them.
/// </summary>
internal sealed class CommitCurve
{
    private readonly List<Shape> _shapes;

    /// <param name="times">Flushes of several shapes; of one shape, several measurements add up.</param>
    public CommitCurve(IEnumerable<CommitTimes> times)
    {
        _shapes =
        [
            .. from time in times
               group time by time.SizeBytes into shape
               orderby shape.Key
               let milliseconds = shape.SelectMany(time => time.Milliseconds).ToArray()
               select new Shape(shape.Key, milliseconds.Average(), milliseconds),
        ];
        if (_shapes.Count == 0)
        {
            throw new SetupException("The report holds no times of commits. Make one with `rungs --out FOLDER`.");
        }
    }

    /// <summary>The mean time of a flush, in milliseconds; beyond the largest that was measured the last line goes on.</summary>
    public double MeanMs(double sizeBytes)
    {
        var above = Math.Clamp(_shapes.FindIndex(shape => shape.SizeBytes >= sizeBytes), 0, _shapes.Count - 1);
        if (sizeBytes > _shapes[^1].SizeBytes)
        {
            above = _shapes.Count - 1;
        }

        if (above == 0)
        {
            return _shapes[0].MeanMs;
        }

        var (low, high) = (_shapes[above - 1], _shapes[above]);
        var slope = Math.Max(0, (high.MeanMs - low.MeanMs) / (high.SizeBytes - low.SizeBytes));
        return low.MeanMs + (slope * (sizeBytes - low.SizeBytes));
    }

    /// <summary>The time of one flush: the mean one times what a measured flush of about this size took of its own.</summary>
    public double SampleMs(double sizeBytes, Random random)
    {
        var nearest = _shapes.MinBy(shape => Math.Abs(Math.Log(shape.SizeBytes / Math.Max(1, sizeBytes))));
        var sample = nearest.Milliseconds[random.Next(nearest.Milliseconds.Length)];
        return MeanMs(sizeBytes) * sample / nearest.MeanMs;
    }

    private readonly record struct Shape(int SizeBytes, double MeanMs, double[] Milliseconds);
}
