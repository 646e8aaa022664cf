#if MLNET
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Harness.Reference.Classifiers;

/// <content>With ML.NET.</content>
public static partial class LinearTrainers
{
    // Default 1e-7; with 1e-9 the weights come as near to the optimum as float32 allows.
    private const float Tolerance = 1e-9f;

    public static partial LinearFit MaximumEntropy(double[][] x, int[] labels, int classes, double l2)
    {
        MLContext ml = new(seed: 0);
        SchemaDefinition schema = Schema<ClassRow>(x[0].Length);
        schema[nameof(ClassRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        IDataView data = ml.Data.LoadFromEnumerable(
            x.Zip(labels, (row, label) => new ClassRow { Features = Floats(row), Label = (uint)label }), schema);
        var model = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0, L2Regularization = (float)l2, OptimizationTolerance = Tolerance, NumberOfThreads = 1,
        }).Fit(data);
        VBuffer<float>[] weights = [];
        model.Model.GetWeights(ref weights, out int count);
        MulticlassClassificationMetrics metrics = ml.MulticlassClassification.Evaluate(model.Transform(data));
        return new LinearFit(
            [.. weights.Take(count).Select(w => Doubles(w.DenseValues()))], Doubles(model.Model.GetBiases()), metrics.MicroAccuracy, metrics.LogLoss);
    }

    public static partial LinearFit Logistic(double[][] x, bool[] labels, double l2)
    {
        MLContext ml = new(seed: 0);
        IDataView data = Binary(ml, x, labels);
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0, L2Regularization = (float)l2, OptimizationTolerance = Tolerance, NumberOfThreads = 1,
        }).Fit(data);
        CalibratedBinaryClassificationMetrics metrics = ml.BinaryClassification.Evaluate(model.Transform(data));
        LinearBinaryModelParameters line = model.Model.SubModel;
        return new LinearFit([Doubles(line.Weights)], [line.Bias], metrics.Accuracy, metrics.LogLoss);
    }

    public static partial LinearFit Perceptron(double[][] x, bool[] labels, int passes)
    {
        MLContext ml = new(seed: 0);
        IDataView data = Binary(ml, x, labels);
        var model = ml.BinaryClassification.Trainers.AveragedPerceptron(new AveragedPerceptronTrainer.Options
        {
            NumberOfIterations = passes, Shuffle = false,
        }).Fit(data);
        BinaryClassificationMetrics metrics = ml.BinaryClassification.EvaluateNonCalibrated(model.Transform(data));
        return new LinearFit([Doubles(model.Model.Weights)], [model.Model.Bias], metrics.Accuracy, null);
    }

    private static IDataView Binary(MLContext ml, double[][] x, bool[] labels) => ml.Data.LoadFromEnumerable(
        x.Zip(labels, (row, label) => new BinaryRow { Features = Floats(row), Label = label }), Schema<BinaryRow>(x[0].Length));

    // Trainers want a vector of known size.
    private static SchemaDefinition Schema<TRow>(int features)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(TRow));
        schema[nameof(BinaryRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return schema;
    }

    private static float[] Floats(double[] row) => [.. row.Select(v => (float)v)];

    private static double[] Doubles(IEnumerable<float> row) => [.. row.Select(v => (double)v)];

    private sealed class ClassRow
    {
        public float[] Features { get; set; } = [];

        public uint Label { get; set; }
    }

    private sealed class BinaryRow
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
#endif
