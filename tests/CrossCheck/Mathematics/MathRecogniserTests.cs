using Harness.Claims;
using Harness.Mathematics;

namespace Harness.CrossCheck.Mathematics;

/// <summary>Mathematics in plain text: what surely is some, and what must stay words.</summary>
public sealed class MathRecogniserTests
{
    [Theory]
    [InlineData("Subtract ln(1 + e⁻ˣ): x is left.", "Subtract $ln(1 + e⁻ˣ)$: $x$ is left.")]
    [InlineData("for a = β₁ᵗ, b = β₂ᵗ", "for $a = β₁ᵗ$, $b = β₂ᵗ$")]
    [InlineData("wₜ → w* if |1 − ρη| < 1 for all η", "$wₜ → w*$ if $|1 − ρη| < 1$ for all $η$")]
    [InlineData("(hence sign(0)=0).", "(hence $sign(0)=0$).")]
    [InlineData("beyond 2(1 + β) (αη = 38).", "beyond $2(1 + β)$ $(αη = 38)$.")]
    [InlineData("Xᵢ₊ₘ,ⱼ₊ₙ is the entry", "$Xᵢ₊ₘ,ⱼ₊ₙ$ is the entry")]
    public void Mathematics_is_found(string text, string marked) => Assert.Equal(marked, MathRecogniser.Marked(text));

    [Theory]
    [InlineData("a deep network, i.e. one with many layers")]
    [InlineData("signal/image reconstruction of CNN-6 (2012/07/08), the 1-norm and k-th max-pooling")]
    [InlineData("printed 0.0069, it is 0.0070 (cut off instead of rounded)")]
    [InlineData("a softmax - and a tanh - network")]
    [InlineData("grad(t5) * cos(s5) + grad(b5) * (-sin(s5))")]
    [InlineData("W1 @ x + b1")]
    [InlineData("it costs $5 or x = $6")]
    [InlineData("at 0100 it gives 0 instead of 1")]
    public void Words_stay_words(string text) => Assert.Equal(text, MathRecogniser.Marked(text));

    [Fact]
    public void Nothing_is_lost_or_changed() => Assert.All(CodeClaims.All.SelectMany(c => c.Derivation), text => Assert.Equal(text, Prose.Plain(MathRecogniser.Marked(text))));
}
