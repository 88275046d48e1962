using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Tests.Performance.Training;

/// <summary>What a fit of training published, against what a machine can be.</summary>
public sealed class TrainingKnobsTests
{
    [Fact]
    public void PublishedParameters_LieWithinTheirPhysicalRange()
    {
        var published = TrainingParameters.From(ShippedItems.CalibrationRevision);

        // Why a thousandth: files carry four digits.
        Assert.All(
            TrainingKnobs.Of(published),
            knob => Assert.InRange(knob.Get(published), knob.Low * 0.999, knob.High * 1.001)
        );
    }

    [Fact]
    public void EachParameter_IsReadAndSetAlone()
    {
        var start = TrainingParameters.From(ShippedItems.CalibrationRevision);
        var knobs = TrainingKnobs.Of(start);

        Assert.Distinct(knobs.Select(knob => knob.Name));
        foreach (var knob in knobs)
        {
            var moved = knob.Set(start, knob.Low);

            Assert.Equal(knob.Low, knob.Get(moved), knob.Low * 1e-12);
            Assert.All(
                knobs.Where(other => other.Name != knob.Name),
                other => Assert.Equal(other.Get(start), other.Get(moved))
            );
        }
    }
}
